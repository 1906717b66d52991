import { compareModels } from './model-agreement';
import { readArchitectures, readModelFiles, readNetworks, readSavedModels } from './model-files';
import { reference } from './trial';

// Whole models of Keras 1, 2 and TensorFlow.js, against what the product makes of their files: every layer's outputs, arrays and
// counts, what reads what, and the totals.

compareModels(reference('keras-networks.jsonl'), readNetworks);
compareModels(reference('keras-architectures'), readArchitectures);
compareModels(reference('keras-models'), readModelFiles);
compareModels(reference('keras-saved-models.jsonl'), readSavedModels);
