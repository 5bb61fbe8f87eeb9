using TelnyxOAuth.Testing;

[assembly: NoSecrets]
