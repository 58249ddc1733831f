Console.Error.WriteLine("entitykit");
return 2;
