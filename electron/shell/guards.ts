import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN, isOurs } from './app-protocol.ts';

/** Before Electron is ready: nothing of it can reach the network, not even to look up a name. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
}

/** No window opens another one, goes anywhere else or holds a foreign page. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/**
 * No request leaves `app://ashi/`. Of all permissions the page has one, to put text on the clipboard; of all downloads
 * only what it made itself is saved, where somebody chooses: so the recovery code can be kept.
 */
export function guardSession(session: Session): void {
  const isGiven = (contents: WebContents | null, permission: string): boolean =>
    permission === 'clipboard-sanitized-write' && contents !== null && isOurs(contents.getURL());
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isGiven(contents, permission)),
  );
  session.setPermissionCheckHandler(isGiven);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !(isOurs(request.url) || /^(?:blob|data|devtools):/.test(request.url)) });
  });
}
