using EntityKit.Worker;

return await WorkerCommand.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
