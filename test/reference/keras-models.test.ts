import { compareModels } from './model-agreement';
import { readArchitectures, readModelFiles, readNetworks, readSavedModels } from './model-files';
import { kept, reference } from './trial';

// Whole models of Keras 1, 2 and TensorFlow.js, against what the product makes of their files: every layer's outputs, arrays and
// counts, what reads what, and the totals. Some of each stand with the tests, for a clone without the folder.

for (const place of [kept, reference]) {
  compareModels(place('keras-networks.jsonl'), readNetworks);
  compareModels(place('keras-models'), readModelFiles);
  compareModels(place('keras-saved-models.jsonl'), readSavedModels);
}
compareModels(reference('keras-architectures'), readArchitectures);
