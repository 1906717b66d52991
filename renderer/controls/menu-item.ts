import type { Category } from '@shared/layers/kind';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly enabled?: boolean;
  readonly checked?: boolean;
  /** Its tile stands before it. */
  readonly category?: Category;
  /** A line parts it from the item before. */
  readonly parted?: boolean;
}
