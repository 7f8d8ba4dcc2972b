// A Cloudflare Worker: the outcome is the answer to a request.
import { canGenerateCode } from './canGenerateCode.mjs';
import { report } from './report.js';

export default { fetch: () => Response.json({ report: report(), canGenerateCode: canGenerateCode() }) };
