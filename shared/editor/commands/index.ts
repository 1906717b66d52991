import type { Command, Context, Outcome } from '../command';
import type { KeyPress, Platform, Shortcut } from '../keys';
import { isPressed } from '../keys';
import type { EditorState } from '../state';
import { arrangeCommands } from './arrange';
import { blockCommands } from './blocks';
import { clipboardCommands } from './clipboard';
import { editCommands } from './edit';
import { fileCommands } from './file';
import { helpCommands } from './help';
import { insertCommands } from './insert';
import { layerCommands } from './layer';
import { modelCommands } from './model';
import { navigateCommands } from './navigate';
import { noteCommands } from './notes';
import { problemCommands } from './problems';
import { viewCommands } from './view';

/** THE list of commands. Menus, palette, context menus, keys and the list of shortcuts are all made from it. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...clipboardCommands,
  ...layerCommands,
  ...blockCommands,
  ...arrangeCommands,
  ...insertCommands,
  ...noteCommands,
  ...viewCommands,
  ...modelCommands,
  ...problemCommands,
  ...navigateCommands,
  ...helpCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

/** The command of an id, such as a menu item's. Throws where there is none: ids come from this list. */
export function commandOf(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command;
}

/** What a command gives, or `undefined` while it is disabled. */
export const run = (id: string, state: EditorState, context: Context): Outcome | undefined => {
  const command = commandOf(id);
  return (command.enabled?.(state) ?? true) ? command.run(state, context) : undefined;
};

/** Where the focus is: on the canvas, in a field that one types into, or elsewhere. */
export type Focus = 'canvas' | 'field' | 'other';

/** The command whose shortcut was pressed, if the focus lets it act. */
export const matchKey = (press: KeyPress, platform: Platform, focus: Focus): string | undefined =>
  commands.find((command) =>
    command.shortcuts?.some((shortcut) => mayAct(command, shortcut, focus) && isPressed(shortcut, press, platform)),
  )?.id;

/** No shortcut acts while someone types, unless its command says so; and a key that would type acts on the canvas only. */
function mayAct({ inFields }: Command, { canvas }: Shortcut, focus: Focus): boolean {
  if (focus === 'canvas') return true;
  return canvas !== true && (focus === 'other' || inFields === true);
}

/** The shortcut of a command that is shown on a platform. */
export const shortcutOf = ({ shortcuts }: Command, platform: Platform): Shortcut | undefined =>
  shortcuts?.find(({ on }) => on === undefined || on === platform);
