import { setAxisOrder, setRules } from '../../document/edit/project';
import { setFrozen } from '../../document/edit/training';
import { ruleSets, rulesLabel } from '../../layers/rules';
import type { AxisOrder } from '../../layers/shape';
import { axisOrders } from '../../layers/shape';
import type { Command } from '../command';
import { edit } from '../command';
import { describe } from '../describe';
import type { EditorState } from '../state';

const axisOrderLabel: Readonly<Record<AxisOrder, string>> = {
  'channels-last': 'Channels Last',
  'channels-first': 'Channels First',
};

/** What holds for the whole project, and for the training of the selected layers. */
export const modelCommands: readonly Command[] = [
  ...ruleSets.map((rules): Command => ({
    id: `model.rules-${rules}`,
    label: `Use the Rules: ${rulesLabel[rules]}`,
    menu: { in: 'model', group: 1, under: 'Rules', label: rulesLabel[rules] },
    keywords: ['defaults', 'framework', 'convention'],
    checked: ({ document }) => document.project.rules === rules,
    run: ({ document }) => edit(`Use the Rules: ${rulesLabel[rules]}`, setRules(document, rules)),
  })),
  ...axisOrders.map((order): Command => ({
    id: `model.${order}`,
    label: axisOrderLabel[order],
    menu: { in: 'model', group: 1, under: 'Axis Order' },
    keywords: ['axes', 'NHWC', 'NCHW', 'shape'],
    checked: ({ document }) => document.project.axisOrder === order,
    run: ({ document }) => edit(`Set ${axisOrderLabel[order]}`, setAxisOrder(document, order)),
  })),
  {
    id: 'model.freeze',
    label: 'Freeze',
    menu: { in: 'model', group: 2 },
    keywords: ['trainable', 'lock', 'fine-tuning', 'unfreeze'],
    checked: isFrozen,
    enabled: ({ selection }) => selection.layers.length > 0,
    run: (state) => {
      const { document, selection } = state;
      const verb = isFrozen(state) ? 'Unfreeze' : 'Freeze';
      const patch = setFrozen(document, selection.layers, !isFrozen(state));
      return edit(`${verb} ${describe(document, selection)}`, patch);
    },
  },
];

/** All selected layers are kept from training. */
function isFrozen({ document, selection: { layers } }: EditorState): boolean {
  return layers.length > 0 && layers.every((id) => document.layers.get(id)?.frozen === true);
}
