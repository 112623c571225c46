import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { brandId, deviceId, userId } from '../fields/ids';

const getManyDevices = operation({
  resource: 'device',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many devices',
  summary: 'List the phones and browsers of a user, the one used last first',
  docs: docsAt('tag/Devices/operation/ListDevices'),
  endpoint: 'GET /v2/apps/{appId}/users/{userId}/devices',
  parameters: { userId: userId(), brandId: brandId() },
  query: (p) => ({ brandId: p.brandId }),
  result: (answer) => listAt(answer, 'devices'),
});

const getDevice = operation({
  resource: 'device',
  name: 'get',
  title: 'Get',
  action: 'Get device',
  summary: 'Get one phone or browser of a user',
  docs: docsAt('tag/Devices/operation/GetDevice'),
  endpoint: 'GET /v2/apps/{appId}/users/{userId}/devices/{deviceId}',
  parameters: { userId: userId(), deviceId: deviceId(), brandId: brandId() },
  query: (p) => ({ brandId: p.brandId }),
});

export const deviceOperations = [getManyDevices, getDevice] as const;
