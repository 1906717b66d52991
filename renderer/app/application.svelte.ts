import type { Analysis } from '@shared/analysis/analysis';
import { emptyDocument } from '@shared/document/document';
import { openProject } from '@shared/document/file';
import { randomIds } from '@shared/document/names';
import type { Platform as KeyPlatform } from '@shared/editor/keys';
import type { Command, Context } from '@shared/editor/command';
import { commands, run } from '@shared/editor/commands/index';
import { spokenChange } from '@shared/editor/spoken-change';
import type { EditorState } from '@shared/editor/state';
import { createEditor } from '@shared/editor/state';
import type { Fault, OpenedProject, StartScreen, Theme, WindowContent } from '@shared/ipc';
import type { Result } from '@shared/result';
import type { MainBridge } from '../bridge';
import { Panels } from '../editor/panels.svelte';
import { nativeEdit } from '../keys';
import type { LayoutWorker } from '../layout/layout-client.svelte';
import { Project } from '../project/project.svelte';
import { isOfWindow, perform, performWithoutProject, type Performers } from '../project/requests';
import { Announcer } from './announcer.svelte';
import { Dialogs } from './dialogs.svelte';
import { Notices } from './notices.svelte';

/** What commands look at while no project is open. */
const noProject = createEditor(emptyDocument());

const noContext: Context = { ids: randomIds(), positionOf: () => undefined };

const isEnabled = ({ enabled }: Command, state: EditorState): boolean => enabled?.(state) ?? true;

/** True for a command that asks for something that needs no project. */
function isWithoutProject(command: Command): boolean {
  const outcome = isEnabled(command, noProject) ? command.run(noProject, noContext) : undefined;
  return outcome?.do === 'request' && isOfWindow(outcome.request);
}

const idOf = ({ id }: Command): string => id;

/** Everything that a window shows: the start screen or one project, and what lies over them. */
export class Application implements Performers {
  readonly bridge: MainBridge;
  /** Whose keys and whose manners hold. */
  readonly platform: KeyPlatform;
  readonly notices = new Notices();
  readonly announcer = new Announcer();
  readonly dialogs = new Dialogs();
  readonly panels: Panels;
  start: StartScreen;
  /** Undefined while the start screen is shown. */
  project = $state.raw<Project>();
  readonly #startLayoutWorker: () => LayoutWorker;
  /** What a screen reader has been told. */
  #announced: Analysis | undefined;

  constructor(content: WindowContent, bridge: MainBridge, storage: Storage, startLayoutWorker: () => LayoutWorker) {
    this.bridge = bridge;
    this.platform = content.platform === 'mac' ? 'mac' : 'other';
    this.panels = new Panels(storage);
    this.start = $state.raw(content.start);
    this.#startLayoutWorker = startLayoutWorker;
    for (const fault of content.faults) this.notices.add(fault);
    if (content.project) this.show(content.project);
  }

  /** What commands look at now. */
  get state(): EditorState {
    return this.project?.state ?? noProject;
  }

  /** Shows a project in place of what was shown. */
  show(opened: OpenedProject): void {
    const read = openProject(opened.text);
    if (!read.ok) {
      this.notices.explain(read.error);
      return;
    }
    this.project?.close();
    this.dialogs.close();
    this.project = new Project(opened, read.value.document, {
      layoutWorker: this.#startLayoutWorker(),
      perform: (request, project) => void perform(request, project, this),
      explain: (problem) => {
        this.notices.refuse(problem);
      },
      say: (text) => {
        this.announcer.say(text, () => text);
      },
      onChange: (project, before) => {
        this.#hear(project, before);
      },
    });
    this.#announced = this.project.state.analysis;
    for (const repair of read.value.repairs) this.notices.explain(repair);
  }

  /** Runs a command, on whatever is shown. */
  run(id: string, gesture?: string): void {
    if (this.project) this.project.run(id, gesture === undefined ? {} : { gesture });
    else this.#runWithoutProject(id);
  }

  /** The ids of the commands that are of use now. */
  get enabled(): readonly string[] {
    const { project } = this;
    const { state } = this;
    return commands.filter((command) => (project ? isEnabled(command, state) : isWithoutProject(command))).map(idOf);
  }

  /** The ids of the commands that stand before a tick. */
  get checked(): readonly string[] {
    return commands.filter((command) => command.checked?.(this.state)).map(idOf);
  }

  setTheme(theme: Theme): void {
    this.ask(this.bridge.setTheme({ theme }));
  }

  /** Shows what went wrong, if something did. */
  ask(question: Promise<Result<unknown, Fault>>): void {
    void question.then((result) => {
      if (!result.ok) this.notices.add(result.error);
    });
  }

  /** Answers what main says unasked. The result ends it. */
  listen(): () => void {
    const { bridge } = this;
    const endings = [
      bridge.onCommand(({ id }) => {
        this.#choose(id);
      }),
      bridge.onOpened((opened) => {
        this.show(opened);
      }),
      bridge.onReloaded(({ handle, text }) => {
        const read = openProject(text);
        if (read.ok && this.project?.handle === handle) this.project.reload(read.value.document);
      }),
      bridge.onStart((start) => {
        this.start = start;
      }),
      bridge.onSnapshotWanted(({ handle }) => {
        if (this.project?.handle === handle) this.ask(bridge.snapshot({ handle, text: this.project.text }));
      }),
      bridge.onFault((fault) => {
        this.notices.add(fault);
      }),
    ];
    return () => {
      for (const end of endings) end();
    };
  }

  /** Runs a command of the native menu, unless it means the text field that has the focus. */
  #choose(id: string): void {
    const edit = nativeEdit(id, document.activeElement);
    if (edit) this.ask(this.bridge.editField({ edit }));
    else this.run(id);
  }

  #runWithoutProject(id: string): void {
    const outcome = run(id, noProject, noContext);
    if (outcome?.do === 'request') void performWithoutProject(outcome.request, this);
  }

  #hear(project: Project, before: EditorState): void {
    const { state, handle, edited } = project;
    if (state !== before) this.notices.pass();
    if (state.history !== before.history || state.saved !== before.saved)
      this.ask(this.bridge.changed({ handle, edited }));
    if (state.analysis !== before.analysis) this.announcer.say('analysis', () => this.#wordChange(state.analysis));
  }

  /** The change since the last one that was announced: several edits in a second are one. */
  #wordChange(analysis: Analysis): string {
    const text = spokenChange(this.#announced ?? analysis, analysis);
    this.#announced = analysis;
    return text;
  }
}
