import { emptyDocument } from '@shared/document/document';
import { writeProject } from '@shared/document/file';

/** The text of an empty project with this title. */
export const projectText = (title: string): string => writeProject(emptyDocument(title));
