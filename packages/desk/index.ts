export { deskDress } from './src/desk-dress.ts'
export { deskRoutes } from './src/desk-routes.ts'
