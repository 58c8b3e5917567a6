/**
 * A name on a federated network, alone or with its home server when another server shows it: `acme@social.example`. The
 * labels of the server are those of the domain name system, the last one starting with a letter, so that an address can
 * be made of it.
 */
export const federatedName =
  /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9]))?$/
