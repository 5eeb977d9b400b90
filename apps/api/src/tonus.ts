import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { runCommand } from './command-line/run-command.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  openRegistry: (config) =>
    NestFactory.createApplicationContext(AppModule.with(config), { logger: false, abortOnError: false }),
});
