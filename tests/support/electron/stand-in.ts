import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

// As much of Electron as Ashi's main process uses, without its binary. It shows that the built bundle works together: what
// only the real Electron does (sandbox, native dialogs, fuses) is not imitated here.

/** What the process under test did with Electron, for a test to look at. */
export const seen = {
  switches: {} as Record<string, string>,
  schemes: [] as { scheme: string }[],
  sandboxed: false,
  errorBoxes: [] as { title: string; message: string }[],
  menus: [] as unknown[],
  prints: [] as unknown[],
};

/** How somebody at the screen answers. */
export const person = {
  saveDialog: { canceled: true, filePath: '' },
  messageBox: { response: 0 },
  messages: [] as { message: string }[],
  printed: true,
};

const paths = new Map<string, string>([['documents', '/home/somebody/Documents']]);

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: {
    appendSwitch: (name: string, value = '') => {
      seen.switches[name] = value;
    },
  },
  enableSandbox: () => {
    seen.sandboxed = true;
  },
  getPath: (name: string) => paths.get(name),
  setPath: (name: string, path: string) => paths.set(name, path),
  requestSingleInstanceLock: () => !process.argv.includes('--second'),
  whenReady: () => new Promise<void>((resolve) => setImmediate(resolve)),
  quit() {
    (this as unknown as EventEmitter).emit('quit');
    process.exit(0);
  },
  exit: (code: number) => process.exit(code),
});

class WebFrame {
  url = '';
}

class WebContents extends EventEmitter {
  readonly mainFrame = new WebFrame();
  openHandler: (() => unknown) | undefined;
  readonly sent: string[] = [];

  getURL(): string {
    return this.mainFrame.url;
  }
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }
  /** The preload script is not loaded here: the test plays the page. */
  send(channel: string): void {
    this.sent.push(channel);
    this.emit('sent', channel);
  }
  print(options: unknown, done: (printed: boolean) => void): void {
    seen.prints.push(options);
    done(person.printed);
  }
  getPrintersAsync() {
    return Promise.resolve([
      { name: 'hp-4', displayName: 'Laser, front desk' },
      { name: 'pdf', displayName: '' },
    ]);
  }
  printToPDF(): Promise<Buffer> {
    return Promise.resolve(Buffer.from('%PDF-1.7 stand-in'));
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows = () => BrowserWindow.all;
  static fromWebContents = (contents: unknown) =>
    BrowserWindow.all.find((window) => window.webContents === contents) ?? null;

  readonly webContents = new WebContents();
  readonly options: { x: number; y: number; width: number; height: number };
  shown = false;
  focused = 0;
  reloads = 0;

  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  reload(): void {
    this.reloads += 1;
  }
  restore(): void {}
  isDestroyed = () => !BrowserWindow.all.includes(this);
  isMinimized = () => false;
  isMaximized = () => false;
  maximize(): void {}
  getNormalBounds() {
    const { x, y, width, height } = this.options;
    return { x, y, width, height };
  }
  close(): void {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.destroy();
  }
  destroy(): void {
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}

export const dialog = {
  showErrorBox: (title: string, message: string) => {
    seen.errorBoxes.push({ title, message });
    console.log(`${title}: ${message}`);
  },
  showSaveDialog: () => Promise.resolve(person.saveDialog),
  showMessageBox: (_window: unknown, options: { message: string }) => {
    person.messages.push(options);
    return Promise.resolve(person.messageBox);
  },
};

type Handler = (event: unknown, input: unknown) => unknown;
export const ipcMain = Object.assign(new EventEmitter(), {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler) {
    this.handlers.set(channel, handler);
  },
});

export const protocol = {
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: { scheme: string }[]) => {
    seen.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    this.handlers.set(scheme, handler);
  },
};

type Decide = (decision: unknown) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;
export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    spellChecker: true,
    permissionRequest: undefined as
      | ((contents: unknown, permission: string, decide: Decide) => void)
      | undefined,
    permissionCheck: undefined as PermissionCheck | undefined,
    devicePermission: undefined as (() => boolean) | undefined,
    beforeRequest: undefined as ((request: { url: string }, decide: Decide) => void) | undefined,
    setPermissionRequestHandler(handler: (contents: unknown, permission: string, decide: Decide) => void) {
      this.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler: PermissionCheck) {
      this.permissionCheck = handler;
    },
    setDevicePermissionHandler(handler: () => boolean) {
      this.devicePermission = handler;
    },
    setSpellCheckerEnabled(on: boolean) {
      this.spellChecker = on;
    },
    webRequest: {
      onBeforeRequest(handler: (request: { url: string }, decide: Decide) => void) {
        session.defaultSession.beforeRequest = handler;
      },
    },
  }),
};

/** The system's place for secrets: what the test makes of it. Another `user` is another sign-in, or another computer. */
export const secretStore = { backend: 'gnome_libsecret', available: true, user: 'one' };
export const safeStorage = {
  getSelectedStorageBackend: () => secretStore.backend,
  isEncryptionAvailable: () => secretStore.available,
  encryptString: (text: string) => Buffer.from(`${secretStore.user}:${text}`),
  decryptString: (sealed: Buffer) => {
    const [user, text] = sealed.toString().split(':');
    if (user !== secretStore.user) throw new Error('Error while decrypting the ciphertext.');
    return text;
  },
};

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
/** The system tells by it that it goes to sleep. */
export const powerMonitor = new EventEmitter();
export const nativeTheme = { shouldUseDarkColors: false };
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => seen.menus.push(menu),
};

/** A utility process is a process here too; its port is the one of Node, dressed as Electron's. */
export const utilityProcess = {
  children: [] as ChildProcess[],
  fork(entry: string, args: string[]) {
    const child = fork(entry, args, {
      execArgv: ['--import', fileURLToPath(new URL('utility-port.ts', import.meta.url))],
    });
    this.children.push(child);
    return Object.assign(child, { postMessage: (message: object) => child.send(message) });
  },
};
