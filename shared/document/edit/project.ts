import type { Rules } from '../../layers/rules';
import type { AxisOrder } from '../../layers/shape';
import type { Document, Project } from '../document';
import { untitled } from '../document';
import type { Patch } from '../patch';
import { replace } from '../patch';

/** What holds for the whole project. */

/** Sets the rules that hold where a layer has none of its own. */
export const setRules = (document: Document, rules: Rules): Patch => changeProject(document, { rules });

/** Says where the channels stand. Shapes are literal: nothing is permuted. */
export const setAxisOrder = (document: Document, axisOrder: AxisOrder): Patch => changeProject(document, { axisOrder });

/** Sets the title; a project without one is called `Untitled`. */
export const setTitle = (document: Document, title: string): Patch =>
  changeProject(document, { title: title.trim().replaceAll(/\s+/g, ' ') || untitled });

/** The project as it stands in a file of this name, which is what it is called where nobody gave it a title. */
export const entitled = (project: Project, file: string): Project =>
  project.title === untitled ? { ...project, title: file } : project;

function changeProject({ project }: Document, change: Partial<Project>): Patch {
  const after = { ...project, ...change };
  const same = (Object.keys(change) as (keyof Project)[]).every((key) => project[key] === after[key]);
  return same ? [] : [replace('project', project, after)];
}
