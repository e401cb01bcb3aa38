export { catalogEntries } from './src/catalog-entries.ts'
export { portalDress } from './src/portal-dress.tsx'
export { portalRoutes } from './src/routes.ts'
