; What the uninstaller asks about the practice's records. They stay unless a person says twice that they are to go; an update and a
; silent removal (/S) never ask and never delete.

!macro customUnInstall
  ${ifNot} ${isUpdated}
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/S" $R1
    ${if} ${Errors}
    ${andIf} ${FileExists} "$APPDATA\Ashi\practice.db"
      MessageBox MB_YESNO|MB_ICONQUESTION "Keep the records of this practice?$\r$\n$\r$\nThey lie encrypted in$\r$\n$APPDATA\Ashi$\r$\nand a later Ashi opens them with their passphrase." IDYES ashiKeepRecords
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Delete all records of this practice from this computer, with the backups in the same folder?$\r$\n$\r$\nThis cannot be undone." IDNO ashiKeepRecords
      RMDir /r "$APPDATA\Ashi"
      ashiKeepRecords:
    ${endIf}
  ${endIf}
!macroend
