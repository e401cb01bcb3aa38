/** The machines' door: JSON in and out, no sessions, described by an OpenAPI document of its own. */
export { apiRoutes } from './src/routes.ts'
