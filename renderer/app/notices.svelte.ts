import type { Fault } from '@shared/ipc';
import type { Problem } from '@shared/result';

/** Something that went wrong and changed nothing, shown until it is dismissed. */
export interface Notice extends Fault {
  readonly id: number;
}

/** The notices on show, oldest first. One that is there already is not shown twice. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #given = 0;

  add({ code, message, expected, received, remedy }: Fault): void {
    const others = this.list.filter((notice) => notice.code !== code || notice.message !== message);
    this.list = [...others, { id: this.#given++, code, message, expected, received, remedy }];
  }

  explain(problem: Problem): void {
    this.add({ code: problem.code, ...problem.text() });
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
