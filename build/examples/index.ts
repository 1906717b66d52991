import type { Document } from '../../shared/document/document';
import { measure, type Measures } from '../../main/projects/measure';
import { writeProject } from '../../shared/document/write';
import { alexnetOneTower, alexnetTwoGroups } from './alexnet';
import { convnextTiny } from './convnext';
import { densenet121 } from './densenet';
import { efficientnetB0 } from './efficientnet';
import { googlenet } from './googlenet';
import { inceptionV3, inceptionV3Torchvision } from './inception-v3';
import { lenet5 } from './lenet-5';
import { lenet5Of1998 } from './lenet-5-1998';
import { lesson, lessonNoBias, lessonValid } from './lesson';
import { llama2Of70B, llama2Of7B, llama3Of8B, mistralOf7B } from './llama';
import { mobilenetV1 } from './mobilenet-v1';
import { mobilenetV2 } from './mobilenet-v2';
import { mobilenetV3Large } from './mobilenet-v3';
import { residual } from './residual';
import { resnet152, resnet152Torchvision, resnet18, resnet50, resnet50Torchvision } from './resnet';
import { seq2seqLstm } from './seq2seq';
import { bertBase, gpt2Small, transformerBase, vitB16 } from './transformers';
import { uNet } from './u-net';
import { vae } from './vae';
import { vgg16, vgg19 } from './vgg';
import { wavenet } from './wavenet';
import { xception } from './xception';

const documents: Readonly<Record<string, Document>> = {
  lesson,
  'lesson-no-bias': lessonNoBias,
  'lesson-valid': lessonValid,
  residual,
  'lenet-5': lenet5,
  'lenet-5-1998': lenet5Of1998,
  alexnet: alexnetOneTower,
  'alexnet-two-groups': alexnetTwoGroups,
  'vgg-16': vgg16,
  'vgg-19': vgg19,
  googlenet,
  'resnet-18': resnet18,
  'resnet-50': resnet50,
  'resnet-50-torchvision': resnet50Torchvision,
  'resnet-152': resnet152,
  'resnet-152-torchvision': resnet152Torchvision,
  'densenet-121': densenet121,
  'inception-v3': inceptionV3,
  'inception-v3-torchvision': inceptionV3Torchvision,
  'mobilenet-v1': mobilenetV1,
  'mobilenet-v2': mobilenetV2,
  'mobilenet-v3-large': mobilenetV3Large,
  xception,
  'efficientnet-b0': efficientnetB0,
  'convnext-tiny': convnextTiny,
  'vit-b-16': vitB16,
  'u-net': uNet,
  vae,
  wavenet,
  'seq2seq-lstm': seq2seqLstm,
  'transformer-base': transformerBase,
  'bert-base': bertBase,
  'gpt-2-small': gpt2Small,
  'llama-2-7b': llama2Of7B,
  'llama-2-70b': llama2Of70B,
  'llama-3-8b': llama3Of8B,
  'mistral-7b': mistralOf7B,
};

/** The text of every file in examples/, by its name without `.layerwright`. */
export const examples: ReadonlyMap<string, string> = new Map(
  Object.entries(documents).map(([name, document]) => [name, writeProject(document)]),
);

/** What the start screen says of each: measured when they are made, so that it comes up at once. */
export const measures: Readonly<Record<string, Measures | null>> = Object.fromEntries(
  [...examples].map(([name, text]) => [name, measure(text)]),
);
