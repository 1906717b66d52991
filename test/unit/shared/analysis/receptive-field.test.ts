import { analyze } from '@shared/analysis/analyze';
import type { Field } from '@shared/analysis/field-arithmetic';
import type { ReceptiveField } from '@shared/analysis/receptive-field';
import { receptiveFields } from '@shared/analysis/receptive-field';
import type { Document } from '@shared/document/document';
import { expect, it } from 'vitest';
import { readExample } from '../../../gallery';
import type { SketchedNetwork } from './sketch';
import { block, conv, dense, input, layer, sketch } from './sketch';

function fieldAt(document: Document, path: string): ReceptiveField {
  const field = receptiveFields(document, analyze(document)).get(path);
  if (!field) throw new Error(`There is no ${path}.`);
  return field;
}

/** On both axes, which are treated alike. */
const square = (size: number, jump: number, start: number | null): Field => [
  { size, jump, start },
  { size, jump, start },
];

const fieldIn = (network: SketchedNetwork, id: string, others: Readonly<Record<string, SketchedNetwork>> = {}) =>
  fieldAt(sketch({ network, ...others }), id);

it.each([
  // Two 3×3 filters in a row.
  ['lesson', 'conv_2', 1 + 2 + 2, 1, 0],
  // semantics: the published fields of distill.pub/2019/computing-receptive-fields.
  ['vgg-16', 'pool5', 212, 32, 15.5],
  ['alexnet', 'pool5', 195, 32, 33],
  ['resnet-50', 'conv5_block2', 483, 32, 0],
  ['resnet-50-torchvision', 'conv5_block2', 427, 32, 0],
])('%s: %s', (name, path, size, jump, start) => {
  expect(fieldAt(readExample(name), path)).toEqual({ outputs: [square(size, jump, start)], misaligned: false });
});

it('sees a step further with each causal convolution, three times from 1 to 512', () => {
  const field = fieldAt(readExample('wavenet'), 'post_2');
  const size = 2 + 3 * (2 ** 10 - 1);
  expect(field).toEqual({ outputs: [[{ size, jump: 1, start: -(size - 1) / 2 }]], misaligned: false });
});

it('follows a network that shrinks, grows and crops', () => {
  // Two 3×3 convolutions at each jump on the way down and up again, and four poolings; what is transposed has 2×2 filters at stride 2.
  const [down, up] = [4 * (1 + 2 + 4 + 8 + 16) + (1 + 2 + 4 + 8), 4 * (8 + 4 + 2 + 1)];
  // Of 572 cells 388 are left, in the middle.
  const middle = (572 - 388) / 2;
  expect(fieldAt(readExample('u-net'), 'classes')).toEqual({
    outputs: [square(1 + down + up, 1, middle)],
    misaligned: false,
  });
});

it('counts padding, dilation and stride on each axis', () => {
  const settings = {
    kernel: [3, 5],
    padding: [
      [2, 0],
      [1, 1],
    ],
    dilation: [2, 1],
    stride: 1,
  };
  const network = {
    layers: { x: input(32, 32, 3), a: conv(2, settings), p: layer('max-pool2d', { poolSize: [2, 2], stride: [2, 3] }) },
    wires: ['x a p'],
  };
  expect(fieldIn(network, 'a').outputs).toEqual([
    [
      { size: 2 * 2 + 1, jump: 1, start: 2 - 2 },
      { size: 5, jump: 1, start: 2 - 1 },
    ],
  ]);
  expect(fieldIn(network, 'p').outputs).toEqual([
    [
      { size: 5 + 1, jump: 2, start: 0.5 },
      { size: 5 + 1, jump: 3, start: 1 + 0.5 },
    ],
  ]);
});

it('puts the odd cell of same padding behind, and says no start where it depends on a size that is not known', () => {
  const strided = (size: number | null) =>
    fieldIn({ layers: { x: input(size, size, 3), a: conv(2, { stride: 2, padding: 'same' }) }, wires: ['x a'] }, 'a');
  expect(strided(8).outputs).toEqual([square(3, 2, 1)]);
  expect(strided(9).outputs).toEqual([square(3, 2, 0)]);
  expect(strided(null).outputs).toEqual([square(3, 2, null)]);
});

it('takes the largest of several branches, and all between them where they are misaligned', () => {
  const branches = (padding: readonly (readonly number[])[]): ReceptiveField =>
    fieldIn(
      {
        layers: {
          x: input(16, 16, 3),
          a: conv(3, { padding }),
          b: conv(3, { kernel: 5, padding: 'same' }),
          sum: layer('add'),
        },
        wires: ['x a sum', 'x b sum'],
      },
      'sum',
    );
  expect(
    branches([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual({ outputs: [square(5, 1, 0)], misaligned: false });
  // From 2 before to 0, beside 2 before to 2: within the other, but elsewhere. Then from 0 to 2, which ends with the other.
  expect(
    branches([
      [0, 2],
      [0, 2],
    ]),
  ).toEqual({ outputs: [square(5, 1, 0)], misaligned: false });
  expect(
    branches([
      [2, 0],
      [2, 0],
    ]),
  ).toEqual({ outputs: [square(5, 1, 0)], misaligned: true });
});

it('divides the jump where a map is made larger', () => {
  const network = {
    layers: {
      x: input(16, 16, 3),
      a: conv(2),
      up: layer('up-sampling2d', { size: 2 }),
      b: conv(2),
      t: layer('conv-transpose2d', { filters: 2, kernel: 2, stride: 2, padding: 'valid' }),
    },
    wires: ['x a up b t'],
  };
  expect(fieldIn(network, 'up').outputs).toEqual([square(3, 1 / 2, -1 / 4)]);
  expect(fieldIn(network, 'b').outputs).toEqual([square(3 + 2 / 2, 1 / 2, -1 / 4)]);
  expect(fieldIn(network, 't').outputs).toEqual([square(4, 1 / 4, -1 / 4 - 1 / 8)]);
});

it.each([
  ['global pooling', layer('global-average-pool2d')],
  ['a dense layer', dense(2)],
  ['a vector made of a map', layer('flatten')],
])('sees all through %s', (_, last) => {
  expect(fieldIn({ layers: { x: input(8, 8, 3), a: conv(2), last }, wires: ['x a last'] }, 'last').outputs).toEqual([
    'whole',
  ]);
});

it('sees all where one branch does, as with channels that are weighed by what the whole map holds', () => {
  const network = {
    layers: {
      x: input(8, 8, 3),
      a: layer('global-average-pool2d', { keepAxes: true }),
      weighed: layer('multiply'),
    },
    wires: ['x weighed', 'x a weighed'],
  };
  expect(fieldIn(network, 'weighed')).toEqual({ outputs: ['whole'], misaligned: false });
});

it('says nothing of cells that nobody can follow, and of vectors, which have no places', () => {
  const network = {
    layers: { x: input(8, 8, 3), p: layer('permute', { axes: [2, 1, 3] }), a: conv(2), v: input(5) },
    wires: ['x p a'],
  };
  for (const id of ['p', 'a', 'v']) expect(fieldIn(network, id).outputs).toEqual([null]);
});

it('goes through blocks, and shows inside of them the first repeat', () => {
  const inside = { layers: { in: input(null, null, 3), a: conv(3), b: conv(3) }, wires: ['in a b'] };
  const network = {
    layers: { x: input(32, 32, 3), first: conv(3), body: block('inside', { repeat: 3 }), last: conv(3) },
    wires: ['x first', 'first.out body.in', 'body.b last'],
  };
  expect(fieldIn(network, 'body', { inside }).outputs).toEqual([square(3 + 3 * (2 + 2), 1, 0)]);
  expect(fieldIn(network, 'body/a', { inside }).outputs).toEqual([square(3 + 2, 1, 0)]);
  expect(fieldIn(network, 'last', { inside }).outputs).toEqual([square(3 + 3 * (2 + 2) + 2, 1, 0)]);
});

it('gives up on repeats of repeats without end, and says nothing of them', () => {
  const inner = { layers: { in: input(null, null, 3), a: conv(3) }, wires: ['in a'] };
  const middle = { layers: { m: input(null, null, 3), b: block('inner', { repeat: 500 }) }, wires: ['m.out b.in'] };
  const network = {
    layers: { x: input(32, 32, 3), body: block('middle', { repeat: 500 }), last: layer('global-average-pool2d') },
    wires: ['x.out body.m', 'body.b last'],
  };
  expect(fieldIn(network, 'body', { middle, inner }).outputs).toEqual([null]);
  expect(fieldIn(network, 'last', { middle, inner }).outputs).toEqual(['whole']);
});
