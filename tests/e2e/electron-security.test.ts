import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.mjs';
import { VERBS } from '../../shared/contract/index.ts';
import { launchBrowserWithoutGraphics } from '../support/browser.ts';
import { type Desktop, invoke, startDesktop } from '../support/desktop.ts';
import { openDesktopPage } from '../support/desktop-page.ts';
import { builderSettings } from '../support/electron-builder.ts';

// Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), item by item in its order. The built
// main and preload bundles run on the stand-in for Electron; the page runs in Chromium.

let desktop: Desktop;
let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  const started = startDesktop(['--sample']);
  desktop = started;
  browser = await launchBrowserWithoutGraphics();
  ({ page, faults } = await openDesktopPage(browser, started));
  await page.getByRole('button', { name: 'New patient' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  desktop.kill('SIGKILL');
  await desktop.ended;
});

/** The settings of the window's page, as it was opened. */
const preferences = () =>
  desktop.evaluate((electron) => {
    const { options } = electron.BrowserWindow.all[0]!;
    return (options as unknown as { webPreferences: Record<string, unknown> }).webPreferences;
  }, null);

test('1 only what is its own is loaded, over a scheme that counts as secure', async () => {
  const found = await desktop.evaluate((electron) => {
    const isCancelled = (url: string) => {
      let cancel: unknown;
      electron.session.defaultSession.beforeRequest!({ url }, (decision) => {
        ({ cancel } = decision as { cancel: boolean });
      });
      return cancel;
    };
    return {
      schemes: electron.seen.schemes as unknown[],
      address: electron.BrowserWindow.all[0]!.webContents.mainFrame.url,
      resolver: electron.seen.switches['host-resolver-rules'],
      cancelled: [
        'https://example.com/',
        'http://127.0.0.1/',
        'http://localhost/',
        'file:///etc/passwd',
        'app://other/',
        'app://ashi.example/',
        'ws://example.com/',
        'ftp://example.com/',
        'chrome://gpu/',
      ].map(isCancelled),
      let: ['app://ashi/', 'blob:app://ashi/1', 'data:image/png;base64,'].map(isCancelled),
    };
  }, null);
  expect(found).toEqual({
    schemes: [
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ],
    address: 'app://ashi/',
    resolver: 'MAP * ~NOTFOUND',
    cancelled: Array(9).fill(true),
    let: [false, false, false],
  });
});

test('2 the page has no Node, neither in workers nor in frames', async () => {
  const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferences();
  expect(nodeIntegration).toBe(false);
  expect([nodeIntegrationInWorker, nodeIntegrationInSubFrames]).toEqual([undefined, undefined]);
});

test('3 the preload script has a context of its own', async () => {
  expect(await preferences()).toMatchObject({ contextIsolation: true });
});

test('4 every page is sandboxed by the system', async () => {
  expect(await preferences()).toMatchObject({ sandbox: true });
  expect(await desktop.evaluate(({ seen }) => seen.sandboxed, null)).toBe(true);
});

test('5 of all permissions the page has one, to put text on the clipboard; a foreign page has none', async () => {
  const granted = await desktop.evaluate((electron) => {
    const { webContents } = electron.BrowserWindow.all[0]!;
    const { defaultSession } = electron.session;
    const all = `accessibility-events clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read display-capture
      fileSystem fullscreen geolocation hid idle-detection keyboardLock media mediaKeySystem midi midiSysex notifications
      openExternal pointerLock serial speaker-selection storage-access top-level-storage-access unknown usb window-management`;
    const given = () =>
      all.split(/\s+/).filter((permission) => {
        let asked: unknown;
        defaultSession.permissionRequest!(webContents, permission, (decision) => {
          asked = decision;
        });
        return asked === true || defaultSession.permissionCheck!(webContents, permission);
      });
    const ours = given();
    const address = webContents.mainFrame.url;
    webContents.mainFrame.url = 'https://evil.example/';
    const foreign = given();
    webContents.mainFrame.url = address;
    return {
      ours,
      foreign,
      nobody: defaultSession.permissionCheck!(null, 'clipboard-sanitized-write'),
      device: defaultSession.devicePermission!(),
      spellChecker: defaultSession.spellChecker,
    };
  }, null);
  expect(granted).toEqual({
    ours: ['clipboard-sanitized-write'],
    foreign: [],
    nobody: false,
    device: false,
    spellChecker: false,
  });
});

test('5 of downloads, what the page made itself can be saved, and nothing else', async () => {
  const saved = await desktop.evaluate((electron) => {
    const isSaved = (url: string) => {
      let saved = true;
      const preventDefault = () => {
        saved = false;
      };
      electron.session.defaultSession.emit('will-download', { preventDefault }, { getURL: () => url });
      return saved;
    };
    return ['blob:app://ashi/1', 'blob:https://evil.example/1', 'app://ashi/', 'data:text/plain,x'].filter(
      isSaved,
    );
  }, null);
  expect(saved).toEqual(['blob:app://ashi/1']);
});

test('6 the rules that keep sites apart are in force', async () => {
  expect(await preferences()).toMatchObject({ webSecurity: true });
});

test('7 a strict content security policy holds in the page: nothing foreign, nothing written into it, nothing from text', async () => {
  const outcome = await page.evaluate(async () => {
    const world = window as unknown as { ran?: boolean; refused: Set<string> };
    world.refused = new Set();
    document.addEventListener('securitypolicyviolation', (event) => {
      world.refused.add(event.effectiveDirective);
    });
    const element = (name: string, attributes: Record<string, string>, text = '') => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.textContent = text;
      document.body.append(made);
      return made;
    };
    element('script', {}, 'window.ran = true');
    element('script', { src: 'data:text/javascript,window.ran=true' });
    element('script', { src: 'https://evil.example/x.js' });
    element('button', { onclick: 'window.ran = true' }).click();
    element('a', { href: 'javascript:window.ran=true' }).click();
    element('style', {}, 'body { outline: 9px solid red }');
    element('link', { rel: 'stylesheet', href: 'https://evil.example/x.css' });
    element('img', { src: 'https://evil.example/x.png' });
    element('iframe', { src: 'https://evil.example/' });
    element('iframe', { srcdoc: '<script>parent.ran = true</script>' });
    element('object', { data: 'https://evil.example/x.swf' });
    element('video', { src: 'https://evil.example/x.mp4' });
    element('base', { href: 'https://evil.example/' });
    (element('form', { action: 'https://evil.example/' }) as HTMLFormElement).submit();
    new WebSocket('wss://evil.example/').onerror = () => {};
    const reached = await fetch('https://evil.example/').then(
      () => true,
      () => false,
    );
    // In a task of the page's own: what a debugger evaluates may make code from text.
    const madeCode = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
    const answered = await new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    });
    return {
      ran: world.ran === true,
      outline: getComputedStyle(document.body).outlineStyle,
      base: document.baseURI.includes('evil'),
      reached,
      madeCode,
      answered,
    };
  });
  expect(outcome).toEqual({
    ran: false,
    outline: 'none',
    base: false,
    reached: false,
    madeCode: false,
    answered: false,
  });
  const refused = () =>
    page.evaluate(() => [...(window as unknown as { refused: Set<string> }).refused].sort());
  await expect
    .poll(refused)
    .toEqual([
      'base-uri',
      'connect-src',
      'form-action',
      'frame-src',
      'img-src',
      'media-src',
      'object-src',
      'script-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-elem',
      'worker-src',
    ]);
  // Its own work went on under the same policy.
  expect(faults.filter((fault) => !/Content Security Policy|ERR_|evil\.example/.test(fault))).toEqual([]);
});

test('7 every answer of app:// carries the policy, a refusal too', async () => {
  const policies = await desktop.evaluate(async (electron) => {
    const ask = (url: string) => electron.protocol.handlers.get('app')!(new Request(url));
    const answers = await Promise.all(['app://ashi/', 'app://ashi/nothing', 'app://other/'].map(ask));
    return answers.map(({ headers }) => headers.get('content-security-policy'));
  }, null);
  expect(new Set(policies).size).toBe(1);
  expect(policies[0]).toMatch(/^default-src 'none'; /);
  expect(policies[0]).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:|data:/);
});

test('8 to 12 nothing is weakened: no insecure content, no experiments, no engine features, no webviews', async () => {
  const found = await preferences();
  for (const name of [
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'webviewTag',
    'nodeIntegrationInSubFrames',
    'disableBlinkFeatures',
    'additionalArguments',
    'partition',
    'session',
  ]) {
    expect(found).not.toHaveProperty(name);
  }
  expect(await desktop.evaluate(({ seen }) => Object.keys(seen.switches), null)).toEqual([
    'host-resolver-rules',
    'no-proxy-server',
    'disable-background-networking',
  ]);
});

test('11 to 14 the window holds no webview, goes nowhere and opens no other window', async () => {
  const found = await desktop.evaluate((electron) => {
    const { webContents } = electron.BrowserWindow.all[0]!;
    const isPrevented = (event: string) => {
      let stopped = false;
      const preventDefault = () => {
        stopped = true;
      };
      webContents.emit(event, { preventDefault }, 'https://evil.example/');
      return stopped;
    };
    return {
      opens: webContents.openHandler!(),
      prevented: ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'].filter(
        isPrevented,
      ),
    };
  }, null);
  expect(found).toEqual({
    opens: { action: 'deny' },
    prevented: ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'],
  });
});

const desktopBundles = () =>
  readdirSync(join(root, 'dist/desktop')).map((name) => ({
    name,
    text: readFileSync(join(root, 'dist/desktop', name), 'utf8'),
  }));

test('15 nothing that the app is made of can open a page or program outside', () => {
  const used = desktopBundles().flatMap(({ text }) =>
    [...text.matchAll(/import \{([^}]*)\} from "electron"/g)].flatMap(([, names]) =>
      names!.split(',').map((name) => name.trim()),
    ),
  );
  expect(used).toContain('BrowserWindow');
  for (const name of ['shell', 'net', 'autoUpdater', 'desktopCapturer', 'crashReporter']) {
    expect(used).not.toContain(name);
  }
  const files = ['main.js', 'preload.cjs', 'practice-thread.js'];
  for (const { name, text } of desktopBundles().filter(({ name }) => files.includes(name))) {
    expect(text, name).not.toMatch(/openExternal|openPath|showItemInFolder/);
  }
});

test('16 the version of Electron is one exact release, the same everywhere', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const pinned = read('package.json').devDependencies.electron;
  expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('package-lock.json').packages['node_modules/electron'].version).toBe(pinned);
  expect(read('node_modules/electron/package.json').version).toBe(pinned);
});

test('17 every channel hears the page of Ashi in the main frame, and nobody else', async () => {
  const channels = await desktop.evaluate((electron) => [...electron.ipcMain.handlers.keys()], null);
  expect(channels).toEqual(expect.arrayContaining([...VERBS]));
  const granted: string[] = [];
  for (const from of [
    { url: 'https://evil.example/', frame: 'main' as const },
    { url: 'http://ashi/', frame: 'main' as const },
    { url: 'app://ashi.evil/', frame: 'main' as const },
    { url: 'app://evil/ashi/', frame: 'main' as const },
    { url: 'file:///etc/passwd', frame: 'main' as const },
    { url: 'about:blank', frame: 'main' as const },
    { url: 'app://ashi/', frame: 'child' as const },
  ]) {
    const answers = await desktop.evaluate(
      async (electron, { from, channels }) => {
        const { webContents } = electron.BrowserWindow.all[0]!;
        const address = webContents.mainFrame.url;
        webContents.mainFrame.url = from.url;
        const senderFrame = from.frame === 'child' ? { url: from.url } : webContents.mainFrame;
        const ask = (channel: string) =>
          electron.ipcMain.handlers.get(channel)!({ sender: webContents, senderFrame }, {});
        try {
          return await Promise.all(channels.map(ask));
        } finally {
          webContents.mainFrame.url = address;
        }
      },
      { from, channels },
    );
    for (const [index, answer] of answers.entries()) {
      const refused = /^(?:false|null|\[\]|\{"ok":false.*own page.*\})$/.test(JSON.stringify(answer));
      if (!refused) granted.push(`${channels[index]} for ${from.url} (${from.frame})`);
    }
  }
  expect(granted).toEqual([]);
  expect(await invoke(desktop, 'practice.status', {})).toMatchObject({ ok: true });
});

test('18 pages come from app:// alone, which leads nowhere out of the window', async () => {
  const outside = [
    'app://ashi/../main.js',
    'app://ashi/..%2f..%2fpackage.json',
    'app://ashi/%252e%252e/main.js',
    'app://ashi/assets/..\\..\\desktop\\main.js',
    'app://ashi//etc/passwd',
    'app://ashi/file:///etc/passwd',
    'app://ashi/index.html%00',
    'app://etc/passwd',
  ];
  const statuses = await desktop.evaluate(
    async (electron, urls) =>
      Promise.all(
        urls.map(async (url) => (await electron.protocol.handlers.get('app')!(new Request(url))).status),
      ),
    outside,
  );
  expect(statuses.filter((status) => status !== 404 && status !== 403)).toEqual([]);
  expect(await desktop.evaluate((electron) => [...electron.protocol.handlers.keys()], null)).toEqual(['app']);
  const main = desktopBundles().find(({ name }) => name === 'main.js')!.text;
  expect(main).not.toMatch(/loadFile\(|file:\/\//);
});

test('19 the fuses leave no way to run other code under the name of Ashi', async () => {
  expect((await builderSettings()).electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('20 the bridge gives one function for each verb, the shell, and nothing of Electron', async () => {
  const found = await page.evaluate(() => {
    const bridge = window.ashi!;
    return {
      keys: Object.keys(bridge),
      verbs: Object.keys(bridge.call),
      shell: Object.entries(bridge.shell).map(([name, value]) => `${name}: ${typeof value}`),
      kinds: [...new Set(Object.values(bridge.call).map((call) => `${typeof call} of ${call.length}`))],
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(found).toMatchObject({
    keys: ['call', 'shell'],
    verbs: VERBS,
    kinds: ['function of 1'],
    globals: [],
  });
  expect(found.shell.filter((line) => !line.endsWith(': function'))).toEqual([]);
});
