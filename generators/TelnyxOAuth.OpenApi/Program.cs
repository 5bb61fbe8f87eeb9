using TelnyxOAuth.OpenApi.Commands;

return await Tool.RunAsync(args).ConfigureAwait(false);
