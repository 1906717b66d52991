/**
 * The buttons of a dialog, given with the main one first and Cancel last, in the order that the system's dialogs have:
 * on Linux the main one stands at the end; the Mac turns the order round itself.
 */
export const inSystemOrder = <Button>(buttons: readonly Button[], platform: NodeJS.Platform): readonly Button[] =>
  platform === 'linux' ? [...buttons].reverse() : buttons;
