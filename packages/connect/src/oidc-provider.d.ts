// The package's main file warns on every Node release that is not (yet) a long-term one; its core does not.
declare module 'oidc-provider/lib/provider.js' {
  export { default as Provider } from 'oidc-provider'
}
