import type { Picture } from '@shared/ipc';
import { fail, ok } from '@shared/result';
import * as clipboard from '../clipboard';
import { projectGone } from '../fault';
import { save } from '../files/save';
import { suggestedFile, withExtension } from '../projects/name';
import type { Services, Some } from './services';

const sorts: Readonly<Record<Picture['format'], string>> = { svg: 'SVG picture', png: 'PNG picture' };

/** What takes a diagram or a part of one out of the app. */
export function pictureRequests({
  exporter,
}: Services): Some<'exportDiagram' | 'copyDiagram' | 'copyText' | 'pasteText'> {
  return {
    exportDiagram: async ({ session }, { handle, ...picture }) => {
      const project = session.current(handle);
      if (project === null) return fail(projectGone(null));
      const extension = `.${picture.format}`;
      const name = suggestedFile(project.name, extension);
      const chosen = await session.pane.questions.whereToSave({ name, extension, sort: sorts[picture.format] });
      if (chosen === null) return ok({ done: false });
      const rendered = await exporter.render(picture);
      if (!rendered.ok) return rendered;
      const path = withExtension(chosen, extension);
      // Where the dialog did not see the whole name, it did not ask whether to overwrite such a file.
      const written = await save(path, rendered.value, path === chosen ? 'anything' : null);
      return written.ok ? ok({ done: true }) : written;
    },
    copyDiagram: async (_asking, picture) => {
      const rendered = await exporter.render(picture);
      if (!rendered.ok) return rendered;
      if (picture.format === 'png') await clipboard.writePng(rendered.value);
      else await clipboard.writeSvg(new TextDecoder().decode(rendered.value));
      return ok(undefined);
    },
    copyText: async (_asking, { text }) => {
      await clipboard.writeText(text);
      return ok(undefined);
    },
    pasteText: async () => ok({ text: await clipboard.readText() }),
  };
}
