"""What is in use though no line of ours calls it by name: for the search of dead code."""

_: object

# Surfaces of the player and pages: named in ui/step_kinds.py and ui/commands.py.
_.BodyPicture
_.BreathBelly
_.BreathRing
_.BreathCircle
_.BreathSquare
_.BreathWave
_.CardsPage
_.ChooseByWheel
_.ChooseColours
_.ChooseObjects
_.ChoosePieces
_.Decks
_.Dice
_.Draw
_.ExercisePage
_.EnvelopePicture
_.FadingBell
_.Figure
_.HandOnArm
_.HandOnBelly
_.Hearth
_.Hourglass
_.Hug
_.Ladder
_.LadderChoice
_.Photos
_.Rate
_.Ripples
_.ScenePicture
_.WalkPicture
_.SenseCards
_.SlowCards
_.Waves
_.Wings
_.WordsPicture
_.WriteBlocks
_.WriteBoat
_.WritePick
_.PointOnSheet
_.WriteOnMuseumCard
_.WriteOnCard
_.WriteThoughts
_.LayerTalk
_.WriteScraps
_.WriteUnderline
_.WriteElfje
_.WriteLetter
_.WriteLights
_.WriteLines
_.WriteList
_.WritePlan
_.WriteStones

# Called by SQLAlchemy, or columns that the database keeps.
_.SearchEntry
_.answered_on
_.cache_ok
_.chosen_at
_.impl
_.joined_on
_.process_bind_param
_.process_result_value
_.reviewed_at
_.reviewed_in
_.type_annotation_map

# Called by Qt or pyqtgraph, or kept so that Python does not let go of it.
_._native
_._painted
_._waiter
_.doc
_.drawObject
_.expandingDirections
_.intrinsicSize
_.nativeEventFilter
_.paintCell
_.setDisabled
_.__cause__
_.is_disconnect
_.invalidate_pool_on_disconnect
_.unraisablehook
_.tickStrings
_.tickValues

# Of tests and tools: what a stand-in must take or show.
_.__cause__
_.amsterdam
_.conn
_.covers
_.dik
_.dont_write_bytecode
_.flushes
_.hobbies
_.kwargs
_.rebuilds
