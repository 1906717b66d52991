import type { Category } from '@shared/layers/kind';
import { selectLayers } from '@shared/editor/selection';
import { shownAnalysis } from '@shared/editor/shown';
import { catalogue } from '@shared/editor/catalogue';
import { fold, foldable, foldLabel } from '@shared/editor/folding';
import { commandOf, commands } from '@shared/editor/commands/index';
import { someUse, usable, useAgain } from '@shared/editor/uses';
import { categoryOf } from '@shared/scene/card-content';
import type { Application } from '../app/application.svelte';
import { keysOf } from '../controls/command-items';

/** Something that the command palette finds. */
export interface Entry {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  /** Said beside it, smaller. */
  readonly note: string;
  readonly keys: string;
  readonly names?: readonly string[];
  readonly keywords: readonly string[];
  /** Its tile stands before it. */
  readonly category: Category | undefined;
  readonly run: () => void;
}

/** Everything that can be done or gone to now: commands, layers to add, layers that are there. */
export function entriesOf(app: Application): readonly Entry[] {
  const adding = addingEntries(app);
  if (app.dialogs.current === 'layers') return adding;
  return [...commandEntries(app), ...foldEntries(app), ...adding, ...layerEntries(app)];
}

function commandEntries(app: Application): readonly Entry[] {
  const enabled = new Set(app.enabled);
  return commands
    .filter(({ id, unlisted }) => !unlisted && !id.startsWith('insert.') && enabled.has(id))
    .map((command) => ({
      id: command.id,
      section: 'Commands',
      label: command.labelNow?.(app.state) ?? command.label,
      note: '',
      keys: keysOf(command, app.platform),
      keywords: command.keywords ?? [],
      category: undefined,
      run: () => {
        app.run(command.id);
      },
    }));
}

function addingEntries(app: Application): readonly Entry[] {
  const { document, selection } = app.state;
  const selected = document.layers.get(selection.layers.at(-1) ?? '');
  const section = selected ? `Add after ${selected.name}` : 'Add';
  const enabled = new Set(app.enabled);
  const layers = catalogue
    .filter(({ id }) => enabled.has(`insert.${id}`))
    .map(({ id, label, kind, note, names, keywords }) => {
      return {
        ...{ id: `insert.${id}`, section, label, names, keywords, category: kind.category, note },
        keys: keysOf(commandOf(`insert.${id}`), app.platform),
        run: () => {
          app.run(`insert.${id}`);
        },
      };
    });
  return [...blockEntries(app, section), ...layers];
}

/** What could be folded in the shown network, one by one. */
const foldEntries = ({ state, project }: Application): readonly Entry[] =>
  project === undefined
    ? []
    : foldable(state).map((run, index) => ({
        id: `fold ${index}`,
        section: 'Fold repeats',
        label: foldLabel(state, run),
        note: 'no number changes',
        keys: '',
        keywords: ['block', 'repeat', 'identical'],
        category: undefined,
        run: () => {
          project.carryOut(fold(state, [run], project.ids));
        },
      }));

/** One more use of each definition of the project. */
const blockEntries = ({ state, project }: Application, section: string): readonly Entry[] =>
  project === undefined
    ? []
    : usable(state).map(({ id, name }) => {
        const use = someUse(state, id);
        return {
          id: `use ${id}`,
          section,
          label: `Use block ${name}`,
          note: 'Block of this project',
          keys: '',
          keywords: ['add', 'block', name],
          category: use ? categoryOf(use) : undefined,
          run: () => {
            project.carryOut(useAgain(state, id, project.ids));
          },
        };
      });

function layerEntries({ state, project }: Application): readonly Entry[] {
  const network = project && shownAnalysis(state);
  return (network?.order ?? []).flatMap((id) => {
    const layer = network?.layers.get(id);
    if (!layer) return [];
    return {
      id: `layer ${id}`,
      section: 'In this network',
      label: layer.layer.name,
      note: layer.kind?.label ?? layer.layer.kind,
      keys: '',
      keywords: layer.kind ? [layer.kind.label] : [],
      category: categoryOf(layer),
      run: () => {
        project?.select(selectLayers(state.selection.network, [id]));
      },
    };
  });
}
