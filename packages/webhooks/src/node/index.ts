export { createWebhookListener, type WebhookListener } from './listener.ts'
export { readRawBody, type WebhookRequest } from './read-raw-body.ts'
