/** What is known of the right to use the source, for the manifest. */
export const LICENCE = {
  name: 'CC0-1.0',
  work: "MakeHuman base mesh 'hm08' and its morph targets, by the MakeHuman team",
  statedIn: [
    'LICENSE.md, section C, and LICENSE.ASSETS.md (added 2020-09-26) of the MakeHuman repository',
    'header of base.obj in the MakeHuman repository: "explicitly released as CC0 in september 2020"',
  ],
  notes: [
    "The package's own readme still names the older terms that the rights holders replaced by CC0.",
    'The 19,158 base vertices of the package equal those of the CC0 base.obj (largest difference 0).',
    'Of 26 young-adult macro targets compared with the CC0 release 21 agree within 0.1 mm; the five older revisions are not used.',
    'Of the other targets used, nine were compared in part with the CC0 release and agree within 0.1 mm.',
    'No code of MakeHuman or of the package is used; the package is read by the bake script only.',
  ],
} as const;
