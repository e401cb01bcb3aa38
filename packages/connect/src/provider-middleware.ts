import type Provider from 'oidc-provider'

type Middleware = Parameters<Provider['use']>[0]

/** What the provider's own web layer hands to a page of ours. */
export type Context = Parameters<Middleware>[0]
export type Next = Parameters<Middleware>[1]
