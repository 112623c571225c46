import type { Answer } from '../../http';
import { ok } from '../http/answers';
import type { Call } from './call';
import { appOf } from './call';
import type { Emergency } from '../state/emergency';
import { unknownReceipt } from './open-client';
import type { Service } from '../service';
import { seconds } from '../surroundings';

/** `GET /1/receipts/{receipt}.json` */
export function getReceipt(service: Service, call: Call): Answer {
  return ok(emergencyOf(service, call).describe(seconds(service.around)));
}

/** `POST /1/receipts/{receipt}/cancel.json` */
export function cancelReceipt(service: Service, call: Call): Answer {
  emergencyOf(service, call).cancel(seconds(service.around));
  return ok();
}

/** `POST /1/receipts/cancel_by_tag/{tag}.json` */
export function cancelByTag(service: Service, call: Call): Answer {
  const { token } = appOf(service, call);
  const [tag = ''] = call.path;
  const pending = service.emergencies.pendingWithTag(token, tag);
  for (const emergency of pending) emergency.cancel(seconds(service.around));
  return ok({ canceled: pending.length });
}

/** An app sees its own receipts only. */
function emergencyOf(service: Service, call: Call): Emergency {
  const { token } = appOf(service, call);
  const emergency = service.emergencies.get(call.path[0] ?? '');
  if (emergency?.terms.token !== token) throw unknownReceipt();
  return emergency;
}
