import { writeProject } from '../../shared/document/write';
import { lenet5 } from './lenet-5';
import { lesson, lessonNoBias, lessonValid } from './lesson';
import { residual } from './residual';
import { vgg16 } from './vgg-16';

/** The text of every file in examples/, by its name without `.layerwright`. */
export const examples: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'lenet-5': lenet5,
    lesson,
    'lesson-no-bias': lessonNoBias,
    'lesson-valid': lessonValid,
    residual,
    'vgg-16': vgg16,
  }).map(([name, document]) => [name, writeProject(document)]),
);
