/**
 * Every address of the web app, in one place. Those of the portal stand at the root, those of the desk below /desk.
 * The address of a matter is made from its kind's path and its id, so that no page needs to know every kind.
 */

export const portalPaths = {
  home: () => '/',
  signIn: () => '/sign-in',
  seats: () => '/seats',
  mine: () => '/mine',
  file: () => '/file',
  matter: (path: string, id: string) => `/${path}/${id}`,
  /** What the applicant keeps: the code and the latest moments promised. */
  receipt: (path: string, id: string) => `/${path}/${id}/receipt`,
  progress: () => '/progress',
  progressOf: (code: string) => `/progress?code=${encodeURIComponent(code)}`,
  due: () => '/due',
  projects: () => '/projects',
  /** Where the QR of a project leads: the project for whoever may see it, else its public progress. */
  project: (code: string) => `/p/${code}`,
  /** How projects are looked after from land to production. */
  tracking: () => '/project-tracking',
  /** Units and persons that are named in public. */
  exposures: () => '/exposures',
  /** What investors may read and write without an account. */
  opportunities: () => '/opportunities',
  /** How far projects are, as it was made public. */
  releases: () => '/releases',
  /** 代办帮办. */
  helpOrders: () => '/help-orders',
  /** 领导直通车. */
  throughTrain: () => '/through-train',
  /** 会议邀请, and what came of what one said. */
  invitations: () => '/invitations',
  me: () => '/me',
  messages: () => '/messages',
} as const

export const deskPaths = {
  home: () => '/desk',
  signIn: () => '/desk/sign-in',
  seats: () => '/desk/seats',
  inbox: () => '/desk/inbox',
  search: () => '/desk/search',
  list: (path: string) => `/desk/${path}`,
  matter: (path: string, id: string) => `/desk/${path}/${id}`,
  newMatter: (path: string) => `/desk/${path}/new`,
  enterprises: () => '/desk/enterprises',
  /** Entries of the register that are likely the same. */
  duplicates: () => '/desk/enterprises/duplicates',
  lights: () => '/desk/lights',
  defects: () => '/desk/defects',
  supervision: () => '/desk/supervision',
  /** The appeals behind a number of what supervision watches. */
  watched: () => '/desk/supervision/appeals',
  /** To whom contacts were shown, when and why. */
  unmaskings: () => '/desk/supervision/unmaskings',
  calendar: () => '/desk/calendar',
  parameters: () => '/desk/parameters',
  imports: () => '/desk/imports',
  people: () => '/desk/people',
  reorganisations: () => '/desk/reorganisations',
  /** Other systems that are connected by machine. */
  clients: () => '/desk/clients',
  boards: () => '/desk/boards',
  /** The appeals behind a number of a board. */
  behind: () => '/desk/boards/appeals',
  figure: (id: string) => `/desk/boards/figures/${id}`,
  /** The plans of all running projects. */
  wallChart: () => '/desk/wall-chart',
  weekly: () => '/desk/weekly-progress',
  /** Missed nodes by unit. */
  missedNodes: () => '/desk/missed-nodes',
  /** Templates that plans of projects are laid from. */
  planTemplates: () => '/desk/plan-templates',
  /** Investment by month, annual targets, and regions compared. */
  monitoring: () => '/desk/monitoring',
  targets: () => '/desk/targets',
  race: () => '/desk/race',
  evaluation: () => '/desk/project-evaluation',
  /** What is suggested at dispatch: how it is followed, models, clusters of open appeals. */
  suggestions: () => '/desk/suggestions',
  /** Contacts with projects on lists. */
  contacts: () => '/desk/project-contacts',
  /** Stages that wait for their next owner. */
  acceptances: () => '/desk/project-acceptances',
  /** Where projects lie, and what they sum up to by industry, source, region. */
  projectPoints: () => '/desk/project-points',
  projectTotals: () => '/desk/project-totals',
  /** 调度会: the schedule, one that was held, and the form of a turn. */
  meetings: () => '/desk/meetings',
  meeting: (id: string) => `/desk/meetings/${id}`,
  prepareMeeting: (seriesId: string, turnOn: string) => `/desk/meetings/prepare/${seriesId}/${turnOn}`,
  holdMeeting: (seriesId: string, turnOn: string) => `/desk/meetings/hold/${seriesId}/${turnOn}`,
  /** What a steward does this morning, and what was done. */
  cockpit: () => '/desk/cockpit',
  diary: () => '/desk/diary',
  residency: () => '/desk/residency',
  /** Leaders' visit plans with advice on policy, and visits by town and department. */
  visitPlans: () => '/desk/visit-plans',
  visitActivity: () => '/desk/visit-activity',
  diaryOf: (kind: 'project' | 'enterprise', id: string) => `/desk/diary?about=${kind}:${id}`,
  /** A leader's queue, and figures by leader. */
  throughTrain: () => '/desk/through-train',
  /** Signed projects that no help order runs for. */
  unserved: () => '/desk/unserved-projects',
  /** What leaders did for projects, and the service points in other cities. */
  clinics: () => '/desk/clinics',
  /** Who looks after what: coverage, runs that give out a backlog, pools, hand-overs, teams. */
  coverage: () => '/desk/coverage',
  stewardRuns: () => '/desk/steward-runs',
  stewardRun: (id: string) => `/desk/steward-runs/${id}`,
  stewardPools: () => '/desk/steward-pools',
  /** What stewards go through in each stage, and whom regions name behind the direct channels. */
  stageTemplates: () => '/desk/stage-templates',
  regionChannels: () => '/desk/region-channels',
  handovers: () => '/desk/steward-handovers',
  teams: () => '/desk/teams',
  team: (id: string) => `/desk/teams/${id}`,
  messages: () => '/desk/messages',
} as const

export const wallPaths = { home: () => '/wall' } as const
