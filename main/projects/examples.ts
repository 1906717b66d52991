import type { Example } from '@shared/ipc';
import { measure } from './measure';

/** The texts of examples/, by path, put into the bundle when it is built. */
const texts = import.meta.glob<string>('../../examples/*.layerwright', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples of the start screen, in the order in which they are worth opening. */
const onShow = ['lesson', 'lenet-5', 'vgg-16', 'residual', 'lesson-valid', 'lesson-no-bias'];

/** The text of an example; undefined for an id that no example has. */
export const exampleText = (id: string): string | undefined => texts[`../../examples/${id}.layerwright`];

/** What the start screen shows of the examples. Measured once: they do not change. */
export function listExamples(): readonly Example[] {
  known ??= onShow.flatMap((id) => {
    const measures = measure(exampleText(id) ?? '');
    return measures === null ? [] : [{ id, ...measures }];
  });
  return known;
}

let known: readonly Example[] | undefined;
