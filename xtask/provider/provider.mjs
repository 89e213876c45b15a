// An identity provider for the tests (oidc-provider by Filip Skokan, from npm), on the loopback
// address and the port given. Whoever signs in as "anna" is anna, with anna@example.org as an
// address it has verified; "unverified-…" has one it has not, and it is sure of "eid-…".
// Clients register themselves.
import Provider from "oidc-provider";

const port = Number(process.argv[2]);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  claims: {
    openid: ["sub"],
    email: ["email", "email_verified"],
    profile: ["name"],
    assurance: ["assurance"],
  },
  cookies: { keys: ["only for tests"] },
  features: { registration: { enabled: true }, devInteractions: { enabled: true } },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      sub,
      name: sub[0].toUpperCase() + sub.slice(1),
      email: `${sub}@example.org`,
      email_verified: !sub.startsWith("unverified"),
      assurance: sub.startsWith("eid") ? "high" : "basic",
    }),
  }),
});

provider.listen(port, "127.0.0.1");
