import { join } from 'node:path';
import type { ExportAnswer, ExportJob } from '../export-client';
import { internalFault, toFault } from '../fault';
import { createRenderer } from './render';

// The process that draws figures for the app, one job after the other as they come.
const render = createRenderer(join(__dirname, '../assets'));

process.parentPort.on('message', ({ data }: { data: ExportJob }) => {
  void answer(data).then((reply) => {
    process.parentPort.postMessage(reply);
  });
});

/** A mistake of ours ends the job and not the process, which would look as if the diagram were too large. */
async function answer({ id, picture }: ExportJob): Promise<ExportAnswer> {
  try {
    const rendered = await render(picture);
    return rendered.ok ? { id, bytes: rendered.value } : { id, fault: toFault(rendered.error) };
  } catch {
    return { id, fault: toFault(internalFault({ key: 'exportDiagram' })) };
  }
}
