import { readColumns, summaryColumns, usualColumns } from './columns';
import type { Command } from './command';
import { refuseUsage } from './command';
import type { Exit } from './exit-codes';
import { exits } from './exit-codes';
import { forEachFile } from './load';
import type { Outside } from './outside';
import { summaryJson } from './summary-json';
import type { TableRequest } from './summary-table';
import { summaryTable } from './summary-table';
import { styleFor } from './style';

/** What every project holds, as a table for people or as one line of JSON a file. Problems do not make it fail. */
export const summary: Command = {
  name: 'summary',
  usage: 'FILE… [--json] [--columns LIST] [--expand]',
  purpose: 'Show every layer with its output shape and its parameters.',
  operands: [1, Infinity],
  options: {
    json: { type: 'boolean', purpose: 'One JSON object a file, one a line, in the order given.' },
    columns: {
      type: 'string',
      value: 'LIST',
      purpose: 'The columns to show, such as shape,multiply-adds,memory,receptive-field.',
    },
    expand: { type: 'boolean', purpose: 'Show the layers of blocks, as they are in the first repeat.' },
  },
  run: ({ operands, options }, outside) => {
    const asked = options['columns'];
    const columns = typeof asked === 'string' ? readColumns(asked) : usualColumns;
    if (typeof columns === 'string') return Promise.resolve(refuseColumn(columns, outside));
    if (options['json'] === true) return writeJson(operands, outside);
    return writeTables(operands, { columns, expand: options['expand'] === true }, outside);
  },
};

const refuseColumn = (name: string, outside: Outside): Exit =>
  refuseUsage(
    outside,
    `There is no column "${name}". There are: ${Object.keys(summaryColumns).join(', ')}.`,
    'summary',
  );

function writeTables(files: readonly string[], request: TableRequest, outside: Outside): Promise<Exit> {
  const style = styleFor(outside.colours);
  let separator = '';
  return forEachFile(files, outside, async (loaded) => {
    await outside.write(separator + summaryTable(loaded, request, style));
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
