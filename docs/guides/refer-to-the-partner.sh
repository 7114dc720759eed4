#!/usr/bin/env bash
# Refers a made-up person from Topolobampo to the demo's partner, and prints the referral's id: what docs/guides/partner.md needs to try an
# inbox. Arguments: the API's address and Keycloak's.
set -euo pipefail
api=$1 keycloak=$2 here=/v1/centers/topolobampo
token=$(curl -s "$keycloak/realms/corredor/protocol/openid-connect/token" -d grant_type=password -d client_id=corredor-cli \
  -d username=coordinator.topolobampo -d password=demo --data-urlencode 'scope=openid organization:*' |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
post() { # path, body, header
  curl -sS --fail-with-body -X POST "$api$here$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" ${3:+-H "$3"} -d "$2" | sed 's/^{"id":"\([^"]*\)".*/\1/'
}
person=$(post /people '{"alias": "Marisol", "languages": ["es"]}')
case=$(post /cases '{"person_id": "'"$person"'", "types": ["unpaid-wages"], "summary": "Dos semanas sin pago."}')
consent=$(post /consents '{"person_id": "'"$person"'", "purpose": "referral", "recipient": "partner-demo",
  "fields": ["identity.alias", "case.types", "case.summary"], "explained_in": "es", "read_aloud": true, "method": "verbal-witnessed",
  "given_by": "person", "notice_version": "2026-01", "expires_at": "'"$(date -u -d '+30 days' +%Y-%m-%dT%H:%M:%SZ)"'"}')
referral=$(post /referrals '{"service_id": "0190a000-0000-7000-8000-00000000e101", "case_id": "'"$case"'", "urgency": "urgent",
  "language": "es", "interpreter_needed": false, "age_band": "30-59"}')
post "/referrals/$referral/send" '{"consent_id": "'"$consent"'", "fields": ["identity.alias", "case.types", "case.summary"]}' 'If-Match: "v1"'
