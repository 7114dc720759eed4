// The public API, as anybody may call it. What is searched for goes in the body: an address ends up in logs and histories.

export class Refused extends Error {
  constructor(status, retryAfter) {
    super(`status ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

async function ask(path, language, body) {
  const answer = await fetch(path, {
    method: body ? 'POST' : 'GET',
    headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    credentials: 'omit',
  });
  if (!answer.ok) {
    throw new Refused(answer.status, Number(answer.headers.get('Retry-After')) || 10);
  }
  return answer.json();
}

/** A page of services with all that hangs on them, as HSDS has it. */
export function services(criteria, page, language) {
  const asked = { ...criteria, full: true, page, per_page: 20 };
  return ask('/hsds/services', language, asked);
}

/** The codes that filters can take: [{facet, code, services}]. */
export function facets(language) {
  return ask('/hsds/facets', language);
}

export async function centers(language) {
  return (await ask('/v1/centers', language)).items;
}
