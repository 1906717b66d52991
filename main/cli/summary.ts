import type { Command } from './command';
import type { Exit } from './exit-codes';
import { exits } from './exit-codes';
import { forEachFile } from './load';
import type { Outside } from './outside';
import { summaryJson } from './summary-json';
import { summaryTable } from './summary-table';
import { styleFor } from './style';

/** What every project holds, as a table for people or as one line of JSON a file. Problems do not make it fail. */
export const summary: Command = {
  name: 'summary',
  usage: 'FILE… [--json]',
  purpose: 'Show every layer with its output shape and its parameters.',
  operands: [1, Infinity],
  options: { json: { type: 'boolean', purpose: 'One JSON object a file, one a line, in the order given.' } },
  run: ({ operands, options }, outside) =>
    options['json'] === true ? writeJson(operands, outside) : writeTables(operands, outside),
};

function writeTables(files: readonly string[], outside: Outside): Promise<Exit> {
  const style = styleFor(outside.colours);
  let separator = '';
  return forEachFile(files, outside, async (loaded) => {
    await outside.write(separator + summaryTable(loaded, style));
    separator = '\n';
    return exits.ok;
  });
}

function writeJson(files: readonly string[], outside: Outside): Promise<Exit> {
  const writeLine = (object: object): Promise<void> => outside.write(`${JSON.stringify(object)}\n`);
  return forEachFile(
    files,
    outside,
    async (loaded) => {
      await writeLine(summaryJson(loaded));
      return exits.ok;
    },
    (file, problem) => writeLine({ file, error: { code: problem.code, message: problem.text().message } }),
  );
}
