import type { Layout, LayoutInput } from '@shared/layout/layout';

/** What goes into the layout worker and what comes out, each answer under the number of its request. */
export interface LayoutRequest {
  readonly number: number;
  readonly input: LayoutInput;
}

export interface LayoutAnswer {
  readonly number: number;
  readonly layout: Layout;
}
