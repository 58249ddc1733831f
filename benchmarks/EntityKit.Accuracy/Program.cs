Console.Error.WriteLine("accuracy");
return 2;
