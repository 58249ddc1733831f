using EntityKit.Cli;

return await EntityKitCommand.RunAsync(args, Terminal.OfProcess()).ConfigureAwait(false);
