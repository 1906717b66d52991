import type { Example } from '@shared/ipc';
import measures from './example-measures.json';
import type { Measures } from './measure';

/** The texts of examples/, by path, put into the bundle when it is built. */
const texts = import.meta.glob<string>('../../examples/*.layerwright', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The examples of the start screen by what they are for, in the order in which they are worth opening. */
const onShow: Readonly<Record<string, readonly string[]>> = {
  'To begin with': ['lesson', 'lesson-valid', 'lesson-no-bias', 'lenet-5', 'lenet-5-1998', 'residual'],
  'Language and sequences': [
    ...['seq2seq-lstm', 'wavenet', 'transformer-base', 'bert-base', 'gpt-2-small'],
    ...['llama-2-7b', 'llama-2-70b', 'llama-3-8b', 'mistral-7b'],
  ],
  'What an image shows': [
    ...['alexnet', 'alexnet-two-groups', 'vgg-16', 'vgg-19', 'googlenet', 'inception-v3'],
    ...['resnet-18', 'resnet-50', 'resnet-50-torchvision', 'resnet-152', 'densenet-121', 'xception'],
    ...['mobilenet-v1', 'mobilenet-v2', 'mobilenet-v3-large', 'efficientnet-b0', 'convnext-tiny', 'vit-b-16'],
  ],
  'Images from images': ['u-net', 'vae'],
};

/** The text of an example; undefined for an id that no example has. */
export const exampleText = (id: string): string | undefined => texts[`../../examples/${id}.layerwright`];

/** What the start screen shows of the examples, measured when they were made. */
export const listExamples = (): readonly Example[] =>
  Object.entries(onShow).flatMap(([group, ids]) => ids.flatMap((id) => exampleOf(id, group)));

const known: Readonly<Record<string, Measures | null>> = measures;

function exampleOf(id: string, group: string): readonly Example[] {
  const found = known[id];
  return found ? [{ id, group, ...found }] : [];
}
