/** Imports point one way: bot -> everything; reports -> services; cards -> only types; services -> nobody. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'services-know-nobody',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(bot|cards|reports|manifest|test|bench)/' },
    },
    {
      name: 'reports-know-services-only',
      severity: 'error',
      from: { path: '^reports/' },
      to: { path: '^(bot|cards|manifest|test|bench)/' },
    },
    {
      name: 'cards-know-types-only',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^(services|reports)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cards-stay-out-of-the-bot',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^(bot|manifest|test|bench)/' },
    },
    {
      name: 'product-stays-out-of-tests',
      severity: 'error',
      from: { path: '^(bot|manifest)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'botbuilder-stays-in-the-bot',
      severity: 'error',
      from: { pathNot: '^(bot|bench|test)/' },
      to: {
        path: 'node_modules/(botbuilder|botbuilder-core|botframework-connector|botframework-schema|restify)',
      },
    },
    {
      name: 'mongodb-stays-in-the-store',
      severity: 'error',
      from: { pathNot: '^(services/store|test|bench)/' },
      to: { path: 'node_modules/mongodb/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
