import HarmonyCommand

runProcess()
