/** Takes the steps in a Worker, for the target it is sent. */
import { smoke, type Target } from './smoke.ts'

export default {
  async fetch(request: Request): Promise<Response> {
    const runtime = navigator.userAgent
    try {
      return Response.json({ runtime, passed: await smoke((await request.json()) as Target) })
    } catch (error) {
      return Response.json({ runtime, error: String(error) })
    }
  },
}
