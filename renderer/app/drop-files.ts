/**
 * Lets files be dropped anywhere on the window. The result ends it.
 *
 * @param hover true while files are held over the window
 */
export function acceptFiles(target: Window, open: (file: File) => void, hover: (over: boolean) => void): () => void {
  const over = (event: DragEvent): void => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    hover(true);
  };
  const leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) hover(false);
  };
  const drop = (event: DragEvent): void => {
    hover(false);
    if (!bringsFiles(event)) return;
    event.preventDefault();
    for (const file of event.dataTransfer?.files ?? []) open(file);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('dragleave', leave);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('dragleave', leave);
    target.removeEventListener('drop', drop);
  };
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
