export type Dialog = 'commands' | 'layers' | 'shortcuts';

/** Which dialog is open; one at most. */
export class Dialogs {
  current = $state<Dialog>();

  open(dialog: Dialog): void {
    this.current = dialog;
  }

  close(): void {
    this.current = undefined;
  }
}
