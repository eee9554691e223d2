import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { AuditSearch } from '../features/audit/search.ts';
import { PatientRoute } from '../features/patients/patient-route.tsx';
import { PatientsRoute } from '../features/patients/patients-route.tsx';
import { PracticeSearch } from '../features/practice/search.ts';
import { Root } from './root.tsx';

const root = createRootRoute({ component: Root });

const patients = createRoute({ getParentRoute: () => root, path: '/', component: PatientsRoute });

const patient = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId',
  component: PatientRoute,
});

const bodyMap = createRoute({
  getParentRoute: () => root,
  path: '/patients/$patientId/body',
  component: lazyRouteComponent(() => import('../features/body-map/body-map-route.tsx'), 'BodyMapRoute'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../features/plans/plan-route.tsx'), 'PlanRoute'),
});

const session = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(
    () => import('../features/sessions/running/session-route.tsx'),
    'SessionRoute',
  ),
});

const handout = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId/handout',
  component: lazyRouteComponent(() => import('../print/handout-route.tsx'), 'HandoutRoute'),
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId/sheet',
  component: lazyRouteComponent(() => import('../print/sheet/sheet-route.tsx'), 'SheetRoute'),
});

const course = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId/course',
  component: lazyRouteComponent(() => import('../features/course/course-route.tsx'), 'CourseRoute'),
});

const outcomes = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId/outcomes',
  component: lazyRouteComponent(() => import('../print/outcomes/outcomes-route.tsx'), 'OutcomesRoute'),
});

const printedPaper = createRoute({
  getParentRoute: () => root,
  path: '/papers/$paperId',
  component: lazyRouteComponent(() => import('../print/printed-paper-route.tsx'), 'PrintedPaperRoute'),
});

const planPlate = createRoute({
  getParentRoute: () => root,
  path: '/plans/$planId/plate',
  component: lazyRouteComponent(() => import('../print/plates/plan-plate-route.tsx'), 'PlanPlateRoute'),
});

const atlas = createRoute({
  getParentRoute: () => root,
  path: '/atlas',
  component: lazyRouteComponent(() => import('../features/atlas/atlas-screen.tsx'), 'AtlasScreen'),
});

const plate = createRoute({
  getParentRoute: () => root,
  path: '/atlas/plate',
  component: lazyRouteComponent(() => import('../features/atlas/plate-route.tsx'), 'PlateRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-route.tsx'), 'SettingsRoute'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-route.tsx'), 'AuditRoute'),
});

const sessionNotes = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/notes',
  component: lazyRouteComponent(
    () => import('../features/sessions/notes/notes-route.tsx'),
    'SessionNotesRoute',
  ),
});

const sessionRecord = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/record',
  component: lazyRouteComponent(() => import('../print/session/session-route.tsx'), 'SessionRecordRoute'),
});

const practice = createRoute({
  getParentRoute: () => root,
  path: '/practice',
  validateSearch: PracticeSearch,
  component: lazyRouteComponent(() => import('../features/practice/practice-route.tsx'), 'PracticeRoute'),
});

const dayPapers = createRoute({
  getParentRoute: () => root,
  path: '/practice/papers',
  validateSearch: PracticeSearch.pick({ day: true }),
  component: lazyRouteComponent(() => import('../print/batch/batch-route.tsx'), 'BatchRoute'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: '/help',
  component: lazyRouteComponent(() => import('../features/help/help-route.tsx'), 'HelpRoute'),
});

const guide = createRoute({
  getParentRoute: () => root,
  path: '/help/guide',
  component: lazyRouteComponent(() => import('../print/guide/guide-route.tsx'), 'GuideRoute'),
});

/** Every screen of Ashi. The address lives in the hash, so that both hosts serve one page. */
export const router = createRouter({
  routeTree: root.addChildren([
    patients,
    patient,
    bodyMap,
    plan,
    session,
    handout,
    sheet,
    planPlate,
    course,
    outcomes,
    printedPaper,
    atlas,
    plate,
    settings,
    audit,
    sessionNotes,
    sessionRecord,
    practice,
    dayPapers,
    help,
    guide,
  ]),
  history: createHashHistory(),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
