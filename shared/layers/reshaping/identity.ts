import { ok } from '../../result';
import { defineLayer } from '../kind';

/** What comes in goes out. No weights. Sources: Keras 3 `Identity`, PyTorch 2 `Identity`. */
export const identity = defineLayer({
  id: 'identity',
  label: 'Identity',
  category: 'shape',
  description: 'Passes its input on as it is. It has no parameters.',
  source: 'Keras 3 Identity, PyTorch 2 Identity',
  keywords: ['pass', 'nothing', 'placeholder', 'shortcut'],
  stem: 'identity',
  inputs: 1,
  fields: {},
  infer: ({ inputs: [input = []] }) => ok({ outputs: [input], weights: [] }),
  explain: () => ({ shape: [], parameters: [] }),
  summarize: () => [],
});
